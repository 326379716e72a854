"""A Spark session that answers one JSON object a line: {"sql": …} in, {"rows": […]} or {"error": …} out.

The first line out is {"version": …}.
"""

import json
import sys

from pyspark.sql import SparkSession

spark = (
    SparkSession.builder.master("local[2]")
    .config("spark.ui.enabled", "false")
    .config("spark.sql.session.timeZone", "UTC")
    .config("spark.sql.shuffle.partitions", "1")
    .config("spark.driver.host", "127.0.0.1")
    # It keeps what it ran to show it, plans and all: thousands of them have filled the memory it has when nothing is said.
    .config("spark.driver.memory", "4g")
    .config("spark.sql.ui.retainedExecutions", "1")
    .config("spark.ui.retainedJobs", "1")
    .config("spark.ui.retainedStages", "1")
    .config("spark.ui.retainedTasks", "1")
    # Tables here have a few rows: planning is all the work, and compiling what is run once is most of it.
    .config("spark.sql.codegen.wholeStage", "false")
    .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
    .config("spark.sql.adaptive.enabled", "false")
    .getOrCreate()
)
spark.sparkContext.setLogLevel("OFF")


def say(answer):
    print(json.dumps(answer, default=str), flush=True)


say({"version": spark.version})
for line in sys.stdin:
    try:
        found = spark.sql(json.loads(line)["sql"])
        say({"rows": [row.asDict(recursive=True) for row in found.collect()]})
    except Exception as error:  # every fault is the caller's to judge
        say({"error": str(error)[:2000]})
