using System.Security.Cryptography;

namespace PublicNotice.FeedbackApi.Storage;

/// <summary>
/// The keys of all cases, each wrapped by the master key, in one file apart from the database: a header and 64 bytes a
/// case. A copy of the database is worth nothing without it, and a key that is destroyed here is destroyed for every copy
/// of the database.
/// </summary>
internal sealed class RecordKeys : IDisposable
{
    public const int SlotLength = 64;
    public static readonly byte[] Magic = "PNRK\x01\0\0\0"u8.ToArray();
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int WrappedLength = NonceLength + RecordKey.Length + TagLength;
    private readonly FileStream _file;
    private readonly ThreadLocal<AesGcm> _cipher;
    private long _next;

    private RecordKeys(FileStream file, MasterKey master)
    {
        var key = master.Derive("record keys");
        (_file, _cipher) = (file, new ThreadLocal<AesGcm>(() => new AesGcm(key, TagLength), trackAllValues: true));
        _next = (file.Length + SlotLength - 1) / SlotLength;
    }

    /// <summary>Opens the file, or makes it on first start. Nobody else may have it open.</summary>
    /// <exception cref="InvalidDataException">It is no such file, or belongs to another master key.</exception>
    public static RecordKeys Open(string path, MasterKey master)
    {
        PrivateFiles.CreateFolder(Path.GetDirectoryName(path)!);
        PrivateFiles.CreateFile(path, Header(master));
        var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        try
        {
            Check(file, path, master);
            return new RecordKeys(file, master);
        }
        catch
        {
            // Not swallowed: the file must not stay locked when the start is refused.
            file.Dispose();
            throw;
        }
    }

    /// <summary>Which master key the file belongs to.</summary>
    public static byte[] MasterOf(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var header = new byte[SlotLength];
        file.ReadExactly(header);
        return header[Magic.Length..(Magic.Length + 16)];
    }

    private static byte[] Header(MasterKey master) => [.. Magic, .. master.Id, .. new byte[SlotLength - Magic.Length - master.Id.Length]];

    /// <summary>Locks a key for one case: it opens for no other.</summary>
    public byte[] Wrap(RecordKey key, ReadOnlySpan<byte> codeHash)
    {
        var slot = new byte[SlotLength];
        FreshBytes.Fill(slot.AsSpan(0, NonceLength));
        _cipher.Value!.Encrypt(
            slot.AsSpan(0, NonceLength), key.Bytes, slot.AsSpan(NonceLength, RecordKey.Length),
            slot.AsSpan(NonceLength + RecordKey.Length, TagLength), codeHash);
        return slot;
    }

    /// <summary>Where the next wrapped keys go. For the one writer.</summary>
    public long Reserve(int count)
    {
        var first = _next;
        // Never given out twice, even when what follows fails: a commit that seemed to fail may have happened.
        _next += count;
        return first;
    }

    /// <summary>Never hands out a slot that the database already names: the file may be an older copy.</summary>
    public void SkipTo(long slot) => _next = Math.Max(_next, slot);

    /// <summary>Writes wrapped keys, one after the other, and returns when they are on disk.</summary>
    public void Write(long slot, ReadOnlySpan<byte> wrapped, bool flush = true)
    {
        RandomAccess.Write(_file.SafeFileHandle, wrapped, slot * SlotLength);
        if (flush)
        {
            Flush();
        }
    }

    public void Flush() => FlushedFiles.Flush(_file.SafeFileHandle);

    /// <summary>The key of a case; null when it was destroyed.</summary>
    /// <exception cref="CryptographicException">The slot does not hold the key of this case.</exception>
    public RecordKey? Open(long slot, ReadOnlySpan<byte> codeHash)
    {
        Span<byte> wrapped = stackalloc byte[SlotLength];
        if (slot < 1 || RandomAccess.Read(_file.SafeFileHandle, wrapped, slot * SlotLength) < WrappedLength)
        {
            throw new CryptographicException("the key file holds no such slot");
        }

        if (!wrapped.ContainsAnyExcept((byte)0))
        {
            return null;
        }

        var key = new byte[RecordKey.Length];
        _cipher.Value!.Decrypt(
            wrapped[..NonceLength], wrapped.Slice(NonceLength, RecordKey.Length),
            wrapped.Slice(NonceLength + RecordKey.Length, TagLength), key, codeHash);
        return new RecordKey(key);
    }

    /// <summary>Destroys a key for good, and returns when that is on disk.</summary>
    public void Destroy(long slot) => Write(slot, new byte[SlotLength]);

    /// <summary>Every slot whose key was destroyed.</summary>
    public HashSet<long> Destroyed()
    {
        const int SlotsAtOnce = 4096;
        var destroyed = new HashSet<long>();
        var slots = new byte[SlotsAtOnce * SlotLength];
        for (long first = 0; first < _next; first += SlotsAtOnce)
        {
            var length = RandomAccess.Read(_file.SafeFileHandle, slots, first * SlotLength);
            for (var i = 0; i + SlotLength <= length; i += SlotLength)
            {
                if (!slots.AsSpan(i, SlotLength).ContainsAnyExcept((byte)0))
                {
                    destroyed.Add(first + (i / SlotLength));
                }
            }
        }

        return destroyed;
    }

    public void Dispose()
    {
        _file.Dispose();
        foreach (var cipher in _cipher.Values)
        {
            cipher.Dispose();
        }

        _cipher.Dispose();
    }

    private static void Check(FileStream file, string path, MasterKey master)
    {
        var header = new byte[SlotLength];
        if (RandomAccess.Read(file.SafeFileHandle, header, 0) < SlotLength || !header.AsSpan().StartsWith(Magic))
        {
            throw new InvalidDataException($"密钥库 {path} 已损坏，服务没有启动。请从备份恢复。");
        }

        if (!header.AsSpan(Magic.Length, master.Id.Length).SequenceEqual(master.Id))
        {
            throw new InvalidDataException($"主密钥与密钥库 {path} 不配套，服务没有启动。请恢复同一时间的主密钥和密钥库。");
        }
    }
}
