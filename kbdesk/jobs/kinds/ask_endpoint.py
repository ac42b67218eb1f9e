"""`ask_endpoint`: have the endpoint of the settings better the analysis of an article.

Where the power may go, and what is then: before the answer, nothing has changed, and it is asked again; what the answer
took is counted as soon as it is there; what it says, the end of the task and the follow-up are one transaction.
"""

from kbdesk.analysis.endpoint import Question
from kbdesk.analysis.provider import Topic
from kbdesk.failure import IngestError, Kind
from kbdesk.jobs.consultation import BudgetUsedUp
from kbdesk.jobs.events import Trouble
from kbdesk.jobs.workshop import Workshop
from kbdesk.library.analysed import Analysed
from kbdesk.library.records import Outcome, Task

KIND = "ask_endpoint"

_FEWEST_TAGS = 3
_UNTIL_OTHERS_END_SECONDS = 5.0


def run(task: Task, workshop: Workshop) -> Task | None:
    """Ask about the task's article, and have it indexed with what was said."""
    library, consultation = workshop.library, workshop.consultation
    kept = library.articles.text(task.article) if task.article is not None else None
    if task.article is None or kept is None or not kept[2].strip():
        with library.write():
            workshop.done(task, Outcome.SKIPPED, None)
        return None
    if not consultation.chosen:
        # It was switched off meanwhile: nothing is sent, and the article waits until it is switched on again.
        _put_back(task, workshop, task.article)
        return None
    try:
        workshop.circuits.check(task.host)
    except IngestError as down:
        # One sentence for all that wait, and not a failure for each of them.
        new = consultation.rest(down.message)
        _put_back(task, workshop, task.article)
        if new:
            workshop.events.publish(Trouble(consultation.standing().sentence))
        return None
    title, language, text, _ = kept
    most = consultation.most_tags
    question = Question(
        title=title,
        text=text,
        language=language,
        topics=tuple(Topic(row.name, row.description, row.origin) for row in library.categories.topics()),
        max_tags=most,
    )
    try:
        said, made_by = consultation.ask(question)
    except BudgetUsedUp as used_up:
        if not used_up.today:
            workshop.hosts.hold(task.host, _UNTIL_OTHERS_END_SECONDS)
        _put_back(task, workshop, task.article)
        if used_up.new:
            workshop.events.publish(Trouble(consultation.standing().sentence))
        return None
    except IngestError as error:
        if error.unreachable:
            error.unreachable = task.host
        if error.kind is not Kind.ANALYSIS:
            error.kind = Kind.ANALYSIS
        raise
    workshop.circuits.reached(task.host)
    with library.write():
        # Deleted tags and categories of meanwhile are seen to where they are stored.
        tags = [*said.tags]
        if 0 < len(tags) < _FEWEST_TAGS:
            known = {tag.casefold() for tag in tags}
            others = library.labels.machine_tags(task.article)
            tags += [tag for tag in others if tag.casefold() not in known][
                : max(0, min(_FEWEST_TAGS, most) - len(tags))
            ]
        library.articles.improve_analysis(
            task.article,
            Analysed(
                language=said.language,
                minutes=0,
                tags=tags,
                category=said.category,
                summary=said.summary,
                made_by=made_by,
            ),
        )
        library.failures.resolve_analysis(task.article)
        workshop.done(task, Outcome.DONE, task.article)
        return workshop.next("index_article", task.article)


def _put_back(task: Task, workshop: Workshop, article: int) -> None:
    with workshop.library.write():
        workshop.library.asking.add(article)
        workshop.done(task, Outcome.SKIPPED, None)
