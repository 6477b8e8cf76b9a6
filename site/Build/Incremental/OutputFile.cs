namespace PublicNotice.Site;

/// <summary>A file of the built site.</summary>
/// <param name="Path">Relative to the site's folder.</param>
/// <param name="Length">Its bytes.</param>
/// <param name="Hash">SHA-256.</param>
/// <param name="Role">What it is to those who link to it.</param>
/// <param name="Stamp">What the file system said of it when it had been written.</param>
internal readonly record struct OutputFile(string Path, int Length, Hash256 Hash, FileRole Role, FileStamp Stamp)
{
    public void Pack(PackedWriter to)
    {
        to.Text(Path);
        to.Number(Length);
        Hash.Pack(to);
        to.Number((int)Role);
        Stamp.Pack(to);
    }

    public static OutputFile Unpack(PackedReader from) =>
        new(from.Text(), from.Number(), Hash256.Unpack(from), (FileRole)from.Number(), FileStamp.Unpack(from));
}
