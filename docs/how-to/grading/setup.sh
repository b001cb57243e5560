#!/bin/sh
# Prepares Gradescope's container once: a JDK, Maven, the sandbox, and the workbook's own libraries.
set -eu
apt-get update
apt-get install -y --no-install-recommends openjdk-17-jdk-headless maven bubblewrap
/autograder/source/workbook/workbook list >/dev/null
