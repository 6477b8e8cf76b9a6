using System.Text;

namespace PublicNotice.Site;

/// <summary>Files of the site that belong together, such as those of one notice.</summary>
/// <param name="name">Its name, which stays from build to build.</param>
/// <param name="key">A digest of everything that the files are made from; null for a part that is always made anew.</param>
/// <param name="count">How many files it has.</param>
/// <param name="pages">How many of them are pages.</param>
/// <param name="packed">The files, one after the other.</param>
internal sealed class SitePart(string name, UInt128? key, int count, int pages, ReadOnlyMemory<byte> packed)
{
    // Up to so many files are found faster by looking at each.
    private const int Few = 8;

    private Dictionary<string, int>? _byPath;

    public string Name => name;

    public UInt128? Key => key;

    public int Count => count;

    public int Pages => pages;

    /// <summary>The files.</summary>
    public Enumerator GetEnumerator() => new(packed);

    /// <summary>Finds a file of the part.</summary>
    public bool TryFind(string path, out OutputFile found)
    {
        var files = GetEnumerator();
        if (count > Few)
        {
            return files.TryGoTo((_byPath ??= ByPath()).GetValueOrDefault(path, -1), out found);
        }

        Span<byte> bytes = stackalloc byte[512];
        if (!Encoding.UTF8.TryGetBytes(path, bytes, out var length))
        {
            bytes = Encoding.UTF8.GetBytes(path);
            length = bytes.Length;
        }

        while (files.MoveNext())
        {
            if (files.Current.Path.SequenceEqual(bytes[..length]))
            {
                found = files.Current;
                return true;
            }
        }

        found = default;
        return false;
    }

    /// <summary>The same part, to be made anew the next time.</summary>
    public SitePart WithoutKey() => new(name, null, count, pages, packed);

    /// <summary>The same part with the stamps of its files in a folder.</summary>
    public SitePart StampedIn(string folder)
    {
        var to = new PackedWriter();
        foreach (var file in this)
        {
            var stamp = OutputStamp.Of(FileStamp.Of(System.IO.Path.Join(folder, Encoding.UTF8.GetString(file.Path))));
            new OutputFile(file.Path, file.Role, file.Length, file.Hash, stamp).Pack(to);
        }

        return new SitePart(name, key, count, pages, to.Written.ToArray());
    }

    public void Pack(PackedWriter to)
    {
        to.Text(name);
        to.Flag(key is not null);
        to.Digest(key ?? default);
        to.Number(count);
        to.Number(pages);
        to.Bytes(packed.Span);
    }

    public static SitePart Unpack(PackedReader from)
    {
        var (name, hasKey, key) = (from.Text(), from.Flag(), from.Digest());
        return new SitePart(name, hasKey ? key : null, from.Number(), from.Number(), from.Slice());
    }

    private Dictionary<string, int> ByPath()
    {
        var places = new Dictionary<string, int>(count, StringComparer.Ordinal);
        var files = GetEnumerator();
        for (var at = files.Place; files.MoveNext(); at = files.Place)
        {
            places.Add(Encoding.UTF8.GetString(files.Current.Path), at);
        }

        return places;
    }

    /// <summary>Goes through the files.</summary>
    internal ref struct Enumerator(ReadOnlyMemory<byte> packed)
    {
        private readonly PackedReader _from = new(packed);

        public OutputFile Current { get; private set; }

        /// <summary>The path of the current file, which stays where it is.</summary>
        public ReadOnlyMemory<byte> Path { get; private set; }

        /// <summary>Where the next file stands.</summary>
        public readonly int Place => _from.Place;

        public bool MoveNext()
        {
            if (_from.Place == packed.Length)
            {
                return false;
            }

            var place = _from.Place;
            Path = _from.Slice();
            _from.Place = place;
            Current = OutputFile.Unpack(_from);
            return true;
        }

        /// <param name="place">Where a file stands; -1 for nowhere.</param>
        /// <param name="found">The file.</param>
        public bool TryGoTo(int place, out OutputFile found)
        {
            _from.Place = place < 0 ? packed.Length : place;
            var isThere = MoveNext();
            found = isThere ? Current : default;
            return isThere;
        }
    }
}
