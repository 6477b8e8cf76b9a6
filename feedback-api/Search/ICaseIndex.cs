using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Search;

/// <summary>全文检索: the index over <see cref="FindableWords"/>, inside the database. Each store has its own way to hold pairs.</summary>
internal interface ICaseIndex
{
    /// <summary>Makes what the model does not describe; harmless when repeated.</summary>
    void Prepare(FeedbackDb db);

    /// <summary>Makes cases findable that may be, as the store knows it at the moment of writing.</summary>
    Task Add(FeedbackDb db, IReadOnlyCollection<long> ids, CancellationToken cancel);

    /// <summary>Removes what must not be found any more: cases that were erased or that have become protected.</summary>
    Task Forget(FeedbackDb db, CancellationToken cancel);

    /// <summary>The numbers of the cases that hold all the words, as a part of a larger query.</summary>
    IQueryable<long> Find(FeedbackDb db, SearchWords words);
}
