namespace PublicNotice.Site;

/// <summary>What a build tells the process that runs it, beside its result; <c>serve</c> asks.</summary>
internal sealed class BuildAftermath
{
    /// <summary>Runs the step that puts the new files in place: whoever reads the site waits for it, and for nothing else.</summary>
    public Action<Action> PutInPlace { get; set; } = put => put();

    /// <summary>What is not a notice; null after an error.</summary>
    public ContentFiles? Content { get; private set; }

    /// <summary>The notices in the order of the list.</summary>
    public IReadOnlyList<ListedNotice> Listed { get; private set; } = [];

    /// <summary>The files that were written; null for all of them.</summary>
    public IReadOnlyCollection<string>? Written { get; private set; } = [];

    public void Tell(ContentFiles content, IReadOnlyList<ListedNotice> listed, IReadOnlyCollection<string>? written) =>
        (Content, Listed, Written) = (content, listed, written);
}
