"""What a course is released as, one file each: `release(course, assignments, out, say)`; found by name."""
