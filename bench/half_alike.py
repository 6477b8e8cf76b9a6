"""Letters of one template of 60 characters, each with 25 of its own: too unlike to be one group, alike enough to be compared."""
import random
import sys

random.seed(5)


def characters(count):
    return "".join(chr(random.randrange(0x4E00, 0x9000)) for _ in range(count))


template = characters(60)
print("text")
for _ in range(int(sys.argv[1])):
    print(template + characters(25))
