"""Addresses that their user typed: their hosts may be private ones."""


def test_typed_hosts_may_be_private_and_imported_ones_not(desk):
    engine = desk.open(network__allow_private="typed")
    engine.start()
    engine.add([desk.site.url("/ok/1")])
    engine.add([desk.site.url("/redirect/302?to=" + desk.site.url("/secret/1", "127.0.2.1"))])
    desk.finish()
    desk.import_links([desk.site.url("/ok/2")])
    desk.finish()
    assert {f.kind for f in engine.failures()} == {"blocked_address"}
    assert len(engine.failures()) == 2
    assert desk.fetched("/secret") == []
    assert desk.fetched("/ok/") == ["/ok/1"]


def test_typing_the_address_of_what_failed_tries_it_again(desk):
    engine = desk.open(network__allow_private="typed")
    engine.start()
    job = desk.import_links([desk.site.url("/ok/1")])
    desk.finish()
    assert [f.kind for f in engine.failures()] == ["blocked_address"]
    assert len(engine.add([desk.site.url("/ok/1")]).tasks) == 1
    desk.finish()
    assert engine.failures() == []
    assert engine.articles()[0].status.value == "ready"
    assert engine.add([desk.site.url("/ok/1")]).known
    assert engine.job(job).failed == 1


def test_typing_what_an_import_has_still_to_fetch_admits_its_host(desk):
    engine = desk.open(network__allow_private="typed")
    imported, typed = desk.links(2)
    job = desk.import_links([imported, typed])
    assert engine.add([typed]).known == (typed,)
    engine.start()
    desk.finish()
    assert desk.fetched() == ["/ok/1"]
    assert [failure.url for failure in engine.failures()] == [imported]
    row = engine.job(job)
    assert (row.done, row.failed) == (1, 1)
