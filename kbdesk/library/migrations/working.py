"""Steps of the schema that concern the tasks, after the first one."""

TASKS_OF_IMPORTS = """
DROP INDEX task_job;
CREATE INDEX task_job ON task (job_id, state) WHERE job_id IS NOT NULL;
"""
"""Tasks of no import (a link that was typed, an analysis) are never looked for by it: they need no entry that moves
with each of their states.
"""
