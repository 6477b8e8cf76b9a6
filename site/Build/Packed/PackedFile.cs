using Microsoft.Win32.SafeHandles;

namespace PublicNotice.Site;

/// <summary>
/// Packed values in a file, appended one after the other and read back one at a time: what ten thousand notices have to
/// say of themselves need not be held. Whoever refers to them remembers where the file ended; what stands after that was
/// left by somebody who was killed, and is written over.
/// </summary>
internal sealed class PackedFile : IDisposable
{
    // It is renamed and removed while it is open.
    private const FileShare Others = FileShare.ReadWrite | FileShare.Delete;

    private readonly SafeFileHandle _file;
    private readonly byte[] _gathered = new byte[1 << 16];
    private int _waiting;

    private PackedFile(SafeFileHandle file, long generation, long end) => (_file, Generation, End) = (file, generation, end);

    /// <summary>Tells this file from others that had its name.</summary>
    public long Generation { get; }

    /// <summary>Where the next bytes go.</summary>
    public long End { get; private set; }

    public static PackedFile Create(string path, long generation)
    {
        var file = new PackedFile(File.OpenHandle(path, FileMode.Create, FileAccess.ReadWrite, Others), generation, 0);
        file.Add(BitConverter.GetBytes(generation));
        return file;
    }

    /// <exception cref="InvalidDataException">It is another file, or was cut short.</exception>
    public static PackedFile Open(string path, long generation, long end)
    {
        var file = new PackedFile(File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, Others), generation, end);
        Span<byte> start = stackalloc byte[sizeof(long)];
        file.Read(0, start);
        if (BitConverter.ToInt64(start) == generation && RandomAccess.GetLength(file._file) >= end)
        {
            return file;
        }

        file.Dispose();
        throw new InvalidDataException("Another file.");
    }

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
        if (_waiting > 0 && at + into.Length > End - _waiting)
        {
            Flush();
        }

        for (var read = 0; into.Length > 0; at += read, into = into[read..])
        {
            read = RandomAccess.Read(_file, into, at);
            if (read == 0)
            {
                throw new InvalidDataException("The packed data end too early.");
            }
        }
    }

    /// <summary>Sees to it that everything is on the disk before somebody refers to it.</summary>
    public void Keep()
    {
        Flush();
        RandomAccess.FlushToDisk(_file);
    }

    public void Dispose() => _file.Dispose();

    private void Flush()
    {
        RandomAccess.Write(_file, _gathered.AsSpan(0, _waiting), End - _waiting);
        _waiting = 0;
    }
}
