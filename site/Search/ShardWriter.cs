using System.Buffers;

namespace PublicNotice.Site;

/// <summary>
/// Cuts the postings, by gram and position, into shards of one size: a frequent gram spans many, of which a query needs
/// only those that cover its candidates. The table says where each shard begins. Shards of one size lie in packs, so that
/// a request for a range of bytes fetches one and the site is not a heap of tiny files.
/// </summary>
internal sealed class ShardWriter
{
    public const int ShardBytes = 2048;
    public const int ShardsPerPack = 64;

    // What an entry's head and one more posting may take.
    private const int Slack = 16;

    private readonly ArrayBufferWriter<byte> _shard = new(ShardBytes * 2);
    private readonly byte[] _entry = new byte[ShardBytes];
    private readonly ArrayBufferWriter<byte> _table = new();
    private int _entryBytes;
    private uint _shardKey;
    private uint _tableKey;
    private uint _tablePosition;

    public List<byte[]> Packs { get; } = [];

    public int Count { get; private set; }

    /// <summary>
    /// By shard: its first gram as a difference, then 0, or 1 + the position at which it carries that gram on, counted
    /// from where the shard before did when that gram is the same.
    /// </summary>
    public ReadOnlySpan<byte> Table => _table.WrittenSpan;

    public void Write(uint key, ReadOnlySpan<int> positions)
    {
        if (_shard.WrittenCount + Slack >= ShardBytes)
        {
            Close();
        }

        Begin(key, 0);
        var last = 0;
        foreach (var position in positions)
        {
            if (_shard.WrittenCount + _entryBytes + Slack > ShardBytes)
            {
                EndEntry(key);
                Close();
                Begin(key, (uint)position + 1);
                last = 0;
            }

            _entryBytes += Varint.Write(_entry.AsSpan(_entryBytes), (uint)(position - last));
            last = position;
        }

        EndEntry(key);
    }

    /// <summary>Ends the last shard; the last pack is cut to what it holds.</summary>
    public void End()
    {
        Close();
        if (Count % ShardsPerPack is > 0 and var inLast)
        {
            Packs[^1] = Packs[^1][..(inLast * ShardBytes)];
        }
    }

    private void Close()
    {
        if (_shard.WrittenCount > 0)
        {
            if (Count % ShardsPerPack == 0)
            {
                Packs.Add(new byte[ShardsPerPack * ShardBytes]);
            }

            _shard.WrittenSpan.CopyTo(Packs[^1].AsSpan(Count++ % ShardsPerPack * ShardBytes));
            _shard.ResetWrittenCount();
        }
    }

    private void Begin(uint key, uint carriedOnAt)
    {
        if (_shard.WrittenCount == 0)
        {
            var before = key == _tableKey ? _tablePosition : 0;
            Varint.Write(_table, key - _tableKey);
            Varint.Write(_table, carriedOnAt == 0 ? 0 : carriedOnAt - before);
            (_tableKey, _shardKey, _tablePosition) = (key, key, carriedOnAt == 0 ? 0 : carriedOnAt - 1);
        }
    }

    private void EndEntry(uint key)
    {
        Varint.Write(_shard, key - _shardKey);
        Varint.Write(_shard, (uint)_entryBytes);
        _shard.Write(_entry.AsSpan(0, _entryBytes));
        _entryBytes = 0;
        _shardKey = key;
    }
}
