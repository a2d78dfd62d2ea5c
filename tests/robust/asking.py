"""Many threads, processes and interpreters that ask at once: run by test_concurrency."""

import json
import sys
import threading
import warnings

import turkicstates as ts

THREADS = 100

QUESTIONS = {
    "chair": lambda: ts.chair_on("2023-11-03").state.name,
    "holder": lambda: ts.chair_on("2023-11-03").holder_on("2023-11-03").name,
    "before": lambda: ts.chair_on("2023-11-03").previous.state.names["tr"],
    "summit": lambda: ts.summit(10).host.name_in("tr"),
    "documents": lambda: [document.id for document in ts.summit(10).documents],
    "participants": lambda: [
        participant.party.name for participant in ts.summit("2023-astana").participants
    ],
    "state": lambda: ts.state("Kazakistan").alpha_3,
    "one by one": lambda: [ts.state(key).name for key in ("kazakhstan", "turkiye", "hungary")],
    "members": lambda: [state.name for state in ts.members_on("2015-01-01")],
    "observers": lambda: [record.id for record in ts.observers_on("2023-12-01")],
    "status": lambda: str(ts.status_of("HU", "2020-01-01")),
    "secretary": lambda: ts.secretary_general_on("2013-05-01").name,
    "head": lambda: ts.head_of_state_on("KG", "2010-06-01").name,
    "name": lambda: ts.name_on("2020-01-01"),
    "snapshot": lambda: ts.snapshot_on("2019-10-15").previous_summit.id,
    "search": lambda: [record.id for record in ts.search("metroloji")],
    "timeline": lambda: [event.title for event in ts.timeline(until="2012-01-01")],
    "cite": lambda: [citation.source.title for citation in ts.chair_on("2022-12-01").cite("start")],
    "text": lambda: ts.summit(9).sources[0].text(),
    "disputes": lambda: [dispute.chosen for dispute in ts.summit(9).disputes],
    "agreement": lambda: [
        signatory.party.name for signatory in ts.agreement("nakhchivan-agreement").signatories
    ],
    "person": lambda: ts.person("Halil Akıncı").id,
    "office": lambda: [term.person.name for term in ts.office("president-of-kazakhstan").terms],
    "awards": lambda: [str(award.date) for award in ts.awards(person="Shavkat Mirziyoyev")],
    "place": lambda: ts.place("Samarkand").state.name,
    "unknown": lambda: _error(lambda: ts.state("Kazakstan")),
    "no date": lambda: _error(lambda: ts.chair_on("03.11.2023")),
    "early": lambda: _error(lambda: ts.chair_on("2009-01-01")),
    "dict": lambda: ts.to_dict(ts.body("TURKSOY")),
    "as of": lambda: [str(ts.as_of()), ts.data_version()],
}


def _error(ask):
    try:
        ask()
    except ts.TurkicStatesError as error:
        return str(error)


def answers(first=0):
    """Return the answer to every question, beginning with any of them."""
    names = [*QUESTIONS]
    names = names[first % len(names) :] + names[: first % len(names)]
    answered = {name: QUESTIONS[name]() for name in names}
    return {name: answered[name] for name in QUESTIONS}


def threads():
    """Let every thread make its first look-ups at once, some of them the same as others."""
    sys.setswitchinterval(1e-6)
    gate = threading.Barrier(THREADS)
    names = [*QUESTIONS]
    given, sets, failed = [], set(), []

    def ask(number):
        mine = [names[(number + step) % len(names)] for step in (0, 7, 19)]
        gate.wait()
        try:
            sets.add(id(ts.Dataset.bundled()))
            given.extend((name, QUESTIONS[name]()) for name in mine)
        except BaseException as error:  # noqa: BLE001  # a thread would keep it to itself
            failed.append(repr(error))

    asking = [threading.Thread(target=ask, args=(number,)) for number in range(THREADS)]
    for thread in asking:
        thread.start()
    for thread in asking:
        thread.join()
    alone = answers()
    return {
        "failed": failed,
        "sets": len(sets),
        "answers": len(given),
        "different": sorted({name for name, answer in given if answer != alone[name]}),
        "records": len({id(state) for state in (ts.state("KZ"), ts.chair_on("2023-11-03").state)}),
        "seal": ts.seal().sha256 == ts.Dataset.bundled.__wrapped__().seal().sha256,
    }


def workers(method, ready):
    """Let worker processes ask, started in one way, before or after their parent asked."""
    import multiprocessing

    if ready == "after":
        answers()
    context = multiprocessing.get_context(method)
    with context.Pool(4) as pool:
        texts = [json.dumps(answer) for answer in pool.map(answers, range(12))]
        back = pool.map(_next, [ts.chair_on("2015-01-01"), ts.chair_on("2023-11-03")])
        whole = pool.apply(_same, (ts.Dataset.bundled(),))
    return {
        "different": sorted({*texts, json.dumps(answers())}),
        "back": [term.state.name for term in back],
        "equal": back[1] == ts.chair_on("2023-11-03").next,
        "whole": whole,
    }


def _next(term):
    return term.next


def _same(dataset):
    return dataset is ts.Dataset.bundled()


def fork_amid_threads():
    """Fork while threads ask what was asked before: the child must not wait for them."""
    import os

    alone = answers()
    sys.setswitchinterval(1e-6)
    done = threading.Event()

    def ask():
        while not done.is_set():
            answers()

    asking = [threading.Thread(target=ask) for _ in range(4)]
    for thread in asking:
        thread.start()
    warnings.simplefilter("ignore", DeprecationWarning)  # newer Pythons tell of the danger
    statuses = []
    for number in range(6):
        pid = os.fork()
        if pid == 0:
            code = 1
            try:
                code = 0 if answers(number) == alone else 1
            finally:
                os._exit(code)
        statuses.append(os.waitpid(pid, 0)[1])
    done.set()
    for thread in asking:
        thread.join()
    return statuses


def interpreters():
    """Let interpreters within one process ask, one after the other and at once."""
    import _interpreters

    code = f"""if True:
        import json, sys
        sys.path[:] = {sys.path!r}
        import asking
        with open(name, "w", encoding="utf-8") as file:
            json.dump(asking.answers(number), file)
    """
    import tempfile
    from pathlib import Path

    failed = []
    with tempfile.TemporaryDirectory() as folder:

        def ask(number):
            interpreter = _interpreters.create("isolated")
            _interpreters.set___main___attrs(
                interpreter, {"name": str(Path(folder, str(number))), "number": number}
            )
            if (error := _interpreters.run_string(interpreter, code)) is not None:
                failed.append(error.formatted)
            _interpreters.destroy(interpreter)

        ask(0)
        asking = [threading.Thread(target=ask, args=(number,)) for number in range(1, 5)]
        for thread in asking:
            thread.start()
        for thread in asking:
            thread.join()
        read = [json.loads(path.read_text("utf-8")) for path in Path(folder).iterdir()]
    different = {json.dumps(answer) for answer in [*read, answers()]}
    return {"failed": failed, "answers": len(read), "different": sorted(different)}


if __name__ == "__main__":
    warnings.simplefilter("error", ts.StaleDataWarning)
    name, *words = sys.argv[1:]
    sys.stdout.write(json.dumps(globals()[name](*words)))
