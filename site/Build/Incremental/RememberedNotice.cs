using PublicNotice.Domain;

namespace PublicNotice.Site;

/// <summary>A notice as the last build read it.</summary>
/// <param name="Folder">Its folder below the notices, e.g. 2023/xuncha-zhenggai.</param>
/// <param name="Id">Its permanent id.</param>
/// <param name="Stamps">Its files.</param>
/// <param name="Published">A digest of what the record of publications says of it.</param>
/// <param name="Faults">What was found in it; no error, or there would have been no build.</param>
internal sealed record RememberedNotice(string Folder, string Id, NoticeStamps Stamps, UInt128 Published, IReadOnlyList<ContentFault> Faults)
{
    /// <summary>All that the notice is read from, in short.</summary>
    public void PackKey(PackedWriter to)
    {
        Stamps.Pack(to);
        to.Digest(Published);
    }

    public void Pack(PackedWriter to)
    {
        to.Text(Folder);
        to.Text(Id);
        Stamps.Pack(to);
        to.Digest(Published);
        to.All(Faults, fault =>
        {
            to.Text(fault.File);
            to.Text(fault.What.Code);
            to.Number(fault.What.Line);
            to.Number(fault.What.Column);
            to.Text(fault.What.Message);
        });
    }

    public static RememberedNotice Unpack(PackedReader from) => new(
        from.Text(), from.Text(), NoticeStamps.Unpack(from), from.Digest(),
        from.All(() => new ContentFault(from.Text(), Warning(from.Shared(), from.Number(), from.Number(), from.Shared()))));

    private static Diagnostic Warning(string code, int line, int column, string message) => new(code, Severity.Warning, line, column, message);
}
