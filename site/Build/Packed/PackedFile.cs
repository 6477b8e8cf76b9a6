using Microsoft.Win32.SafeHandles;

namespace PublicNotice.Site;

/// <summary>
/// Packed values in a file, appended one after the other and read back one at a time: what ten thousand notices have to
/// say of themselves need not be held. Values come first, whatever stands after them is another's.
/// </summary>
internal sealed class PackedFile : IDisposable
{
    // It is renamed and removed while it is open.
    private const FileShare Others = FileShare.ReadWrite | FileShare.Delete;

    private readonly SafeFileHandle _file;
    private readonly byte[] _gathered = new byte[1 << 16];
    private int _waiting;

    private PackedFile(SafeFileHandle file) => _file = file;

    /// <summary>Where the next bytes go.</summary>
    public long End { get; private set; }

    public static PackedFile Create(string path) => new(File.OpenHandle(path, FileMode.Create, FileAccess.ReadWrite, Others));

    public static PackedFile Open(string path) => new(File.OpenHandle(path, share: Others));

    public long Length => RandomAccess.GetLength(_file);

    /// <summary>Appends bytes and says where they stand.</summary>
    public long Add(ReadOnlySpan<byte> bytes)
    {
        var at = End;
        if (bytes.Length > _gathered.Length - _waiting)
        {
            Flush();
        }

        if (bytes.Length > _gathered.Length)
        {
            RandomAccess.Write(_file, bytes, End);
        }
        else
        {
            bytes.CopyTo(_gathered.AsSpan(_waiting));
            _waiting += bytes.Length;
        }

        End += bytes.Length;
        return at;
    }

    /// <summary>Fills a span with what stands at a place.</summary>
    /// <exception cref="InvalidDataException">The file is too short.</exception>
    public void Read(long at, Span<byte> into)
    {
        if (at + into.Length > End - _waiting && _waiting > 0)
        {
            Flush();
        }

        for (var read = 0; into.Length > 0; at += read, into = into[read..])
        {
            read = at < 0 ? 0 : RandomAccess.Read(_file, into, at);
            if (read == 0)
            {
                throw new InvalidDataException("The packed data end too early.");
            }
        }
    }

    public void Flush()
    {
        RandomAccess.Write(_file, _gathered.AsSpan(0, _waiting), End - _waiting);
        _waiting = 0;
    }

    public void Dispose() => _file.Dispose();
}
