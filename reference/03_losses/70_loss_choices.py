r"""## Which loss for which problem?

You have built them all; now you are asked for advice. The menu:

| | loss |
|---|---|
| 1 | squared error |
| 2 | absolute error |
| 3 | Huber |
| 4 | Cauchy |
| 5 | multiclass SVM |
| 6 | softmax cross entropy |
| 7 | binary cross entropy, a sigmoid for each label |
| 8 | focal |
| 9 | Dice or IoU |
| 10 | triplet |

Choose one number for each problem. Every loss is the best answer exactly once.

- **Species.** A photograph shows exactly one of 40 kinds of bird, and you want a probability for each.
- **Tags.** A photograph may show a dog, a beach, both or neither: 20 such tags, each on about as often as off.
- **Ranking.** One of 40 classes again, but nobody asks for probabilities. The right score should lead by a margin, and
  samples that do so should have no gradient whatever.
- **Detector.** At each of 100,000 places of a photograph: is there a face here? Nearly always not, and nearly always
  that is easy to see. Those easy places should stop drowning the others.
- **Tumour.** An image of probabilities; the tumour covers one pixel in two hundred, and the result is judged by how
  well the two regions coincide.
- **Strangers.** The same person or not? The people in use are none of those in training.
- **Thermometer.** Noise is normal, measurements are clean, and you want the **mean** temperature to be expected.
- **Delivery.** Some deliveries take absurdly long. You want the time that is exceeded in half of all cases.
- **Odometer.** A few readings are wild. Small residuals should count by their square, and large ones pull with a
  constant force. The problem must stay convex.
- **Stars.** One measurement in ten is of another star altogether. The pull of a residual should vanish as it
  grows, and you accept that the problem is not convex.

This exercise is graded after hand-in, so no check tells you the answers. Your plots do.
"""

from autograder.exercise import Case, Exercise, Function, Mistake


def loss_choices():
    """The number of a loss from the menu above for each of the problems, in their order.

    Returns:
        species: int from 1 to 10.
        tags: int from 1 to 10.
        ranking: int from 1 to 10.
        detector: int from 1 to 10.
        tumour: int from 1 to 10.
        strangers: int from 1 to 10.
        thermometer: int from 1 to 10.
        delivery: int from 1 to 10.
        odometer: int from 1 to 10.
        stars: int from 1 to 10.
    """
    species = 6
    tags = 7
    ranking = 5
    detector = 8
    tumour = 9
    strangers = 10
    thermometer = 1
    delivery = 2
    odometer = 3
    stars = 4
    return species, tags, ranking, detector, tumour, strangers, thermometer, delivery, odometer, stars


exercise = Exercise(
    Function(
        loss_choices,
        returns=(
            "species",
            "tags",
            "ranking",
            "detector",
            "tumour",
            "strangers",
            "thermometer",
            "delivery",
            "odometer",
            "stars",
        ),
    ),
    points=5,
    cases=[Case("the ten choices", hidden=True, hint="What does each loss do with what it finds easy, or odd?")],
    mistakes=[
        Mistake(
            "Species and tags are exchanged: where exactly one class is true, the classes compete.",
            ("species = 6", "species = 7"),
            ("tags = 7", "tags = 6"),
        ),
        Mistake("Tags by a softmax: a second right tag would lower the first.", ("tags = 7", "tags = 6")),
        Mistake(
            "Species by a sigmoid for each class: it may call a bird two species, or none.",
            ("species = 6", "species = 7"),
        ),
        Mistake(
            "Species and ranking are exchanged: margins give no probabilities, and a softmax is never content.",
            ("species = 6", "species = 5"),
            ("ranking = 5", "ranking = 6"),
        ),
        Mistake(
            "Ranking by a softmax: its gradient is never exactly 0, whatever the margin.",
            ("ranking = 5", "ranking = 6"),
        ),
        Mistake(
            "Tags and detector are exchanged: the focal loss is for a crowd of easy examples.",
            ("tags = 7", "tags = 8"),
            ("detector = 8", "detector = 7"),
        ),
        Mistake(
            "The detector with the plain cross entropy: the easy places drown the others.",
            ("detector = 8", "detector = 7"),
        ),
        Mistake(
            "Detector and tumour are exchanged: the tumour is judged by the overlap of two regions.",
            ("detector = 8", "detector = 9"),
            ("tumour = 9", "tumour = 8"),
        ),
        Mistake(
            'The tumour pixel by pixel: answering "no" everywhere is right in 99.5% of the pixels.',
            ("tumour = 9", "tumour = 7"),
        ),
        Mistake(
            "Strangers as classes: there is no score for a person who was not in training.",
            ("strangers = 10", "strangers = 6"),
        ),
        Mistake(
            "Thermometer and delivery are exchanged: squares lead to the mean, absolute values to the median.",
            ("thermometer = 1", "thermometer = 2"),
            ("delivery = 2", "delivery = 1"),
        ),
        Mistake(
            "Odometer and stars are exchanged: the pull of the Huber loss stays, that of the Cauchy loss fades.",
            ("odometer = 3", "odometer = 4"),
            ("stars = 4", "stars = 3"),
        ),
        Mistake(
            "The odometer by absolute errors: small residuals do not count by their square.",
            ("odometer = 3", "odometer = 2"),
        ),
        Mistake("The odometer by the Cauchy loss: that problem is not convex.", ("odometer = 3", "odometer = 4")),
        Mistake("The thermometer by absolute errors: they lead to the median.", ("thermometer = 1", "thermometer = 2")),
        Mistake("The delivery by squared errors: they lead to the mean.", ("delivery = 2", "delivery = 1")),
        Mistake("The stars by the Huber loss: its pull does not vanish.", ("stars = 4", "stars = 3")),
        Mistake("Species by margins: their scores are no probabilities.", ("species = 6", "species = 5")),
        Mistake(
            "Species by the focal loss: no crowd of easy examples is to be turned down.", ("species = 6", "species = 8")
        ),
        Mistake(
            "Tags by the focal loss: each tag is on about as often as off, so there is no crowd to turn down.",
            ("tags = 7", "tags = 8"),
        ),
        Mistake("Tags by margins between classes: more than one tag may be right.", ("tags = 7", "tags = 5")),
        Mistake(
            "Ranking by triplets: there are scores for 40 classes here, not vectors to compare.",
            ("ranking = 5", "ranking = 10"),
        ),
        Mistake(
            "Ranking by a sigmoid for each class: its gradient is never exactly 0.", ("ranking = 5", "ranking = 7")
        ),
        Mistake(
            "Ranking by the focal loss: its gradient is small for easy samples, and never exactly 0.",
            ("ranking = 5", "ranking = 8"),
        ),
        Mistake(
            "The detector by the overlap of regions: each place is a yes or no of its own.",
            ("detector = 8", "detector = 9"),
        ),
        Mistake("The detector by a softmax: its easy places drown the others.", ("detector = 8", "detector = 6")),
        Mistake(
            "The detector by the multiclass SVM: each place is a yes or no, not a race of classes.",
            ("detector = 8", "detector = 5"),
        ),
        Mistake(
            "The tumour by the focal loss: it counts pixels, and the result is judged by the overlap of two regions.",
            ("tumour = 9", "tumour = 8"),
        ),
        Mistake(
            "Strangers by a sigmoid for each person: there is none for a person who was not in training.",
            ("strangers = 10", "strangers = 7"),
        ),
        Mistake(
            "Strangers by the multiclass SVM: it has no score for a person who was not in training.",
            ("strangers = 10", "strangers = 5"),
        ),
        Mistake(
            "The thermometer by the Huber loss: clean measurements need none, and the mean comes from squares.",
            ("thermometer = 1", "thermometer = 3"),
        ),
        Mistake(
            "The delivery by the Huber loss: what is exceeded in half of all cases is the median.",
            ("delivery = 2", "delivery = 3"),
        ),
        Mistake(
            "The delivery by the Cauchy loss: absolute values, and not this loss, lead to the median.",
            ("delivery = 2", "delivery = 4"),
        ),
        Mistake(
            "The odometer by squared errors: a wild reading pulls with a force that grows with it.",
            ("odometer = 3", "odometer = 1"),
        ),
        Mistake(
            "The stars by absolute errors: their pull is constant, and does not vanish.", ("stars = 4", "stars = 2")
        ),
        Mistake("The stars by squared errors: their pull grows with the residual.", ("stars = 4", "stars = 1")),
    ],
    hints=[
        "Sort the problems first: numbers, classes, masks, vectors.",
        "For the numbers, look at the plot of gradients: which one grows, which are level, which one falls?",
        "For the classes: exactly one or any number? Probabilities or margins? Are the easy ones a crowd?",
    ],
)
