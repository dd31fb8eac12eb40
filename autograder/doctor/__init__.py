"""The doctor: proves the isolation of this machine by attacking it. The attacks are files in `attacks/`, one each."""
