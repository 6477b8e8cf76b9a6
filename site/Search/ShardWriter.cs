using System.Buffers;

namespace PublicNotice.Site;

/// <summary>
/// Cuts the postings, by gram and position, into shards of one size: a frequent gram spans many, of which a query needs
/// only those that cover its candidates. The table says where each shard begins.
/// </summary>
internal sealed class ShardWriter
{
    public const int ShardBytes = 4096;

    // What an entry's head and one more posting may take.
    private const int Slack = 16;

    private readonly ArrayBufferWriter<byte> _shard = new(ShardBytes * 2);
    private readonly byte[] _entry = new byte[ShardBytes];
    private readonly ArrayBufferWriter<byte> _table = new();
    private int _entryBytes;
    private uint _shardKey;
    private uint _tableKey;

    public List<byte[]> Shards { get; } = [];

    /// <summary>By shard: its first gram as a difference, then 0, or 1 + the position at which it carries a gram on.</summary>
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

    public void Close()
    {
        if (_shard.WrittenCount > 0)
        {
            Shards.Add(_shard.WrittenSpan.ToArray());
            _shard.ResetWrittenCount();
        }
    }

    private void Begin(uint key, uint carriedOnAt)
    {
        if (_shard.WrittenCount == 0)
        {
            Varint.Write(_table, key - _tableKey);
            Varint.Write(_table, carriedOnAt);
            (_tableKey, _shardKey) = (key, key);
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
