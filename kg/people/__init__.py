"""Who is who over all documents: candidates, explained scores over careers, judgements, and one holder a tenure.

    names ──► careers ──► geography ──► compare ──► parts ──► cluster ──► resolve ──► the graph of identities
                                                                ▲
                                                     judgements of people (kg judge)

The graphs of documents stay what the documents say; to remove the graph of identities undoes every merging.
"""
