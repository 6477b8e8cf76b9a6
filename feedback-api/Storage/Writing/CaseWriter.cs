using System.Threading.Channels;
using PublicNotice.FeedbackApi.Cases;

namespace PublicNotice.FeedbackApi.Storage;

/// <summary>The store takes no more for now: too many submissions wait already.</summary>
internal sealed class StoreBusyException() : IOException("too many submissions wait to be stored");

/// <summary>
/// The one writer of submissions. Whatever arrives while one group goes to disk makes up the next, so that many share one
/// wait for the disk; each is answered only when its group is on disk.
/// </summary>
internal sealed class CaseWriter : IDisposable
{
    /// <summary>How many may wait. At some thousand a second this is about the patience of a browser.</summary>
    public const int MostWaiting = 8192;

    /// <summary>How many share one transaction: enough to make the wait for the disk cheap, few enough to be quick.</summary>
    public const int MostInAGroup = 256;

    private readonly Channel<Arrival> _waiting = Channel.CreateBounded<Arrival>(
        new BoundedChannelOptions(MostWaiting) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });
    private readonly ICaseStore _store;
    private readonly RecordKeys _keys;
    private readonly Thread _thread;
    private readonly List<Arrival> _group = new(MostInAGroup);
    private readonly TimeProvider _clock;

    // When the latest case could not be stored; 0 when it was.
    private long _failedAt;

    public CaseWriter(ICaseStore store, RecordKeys keys, TimeProvider clock)
    {
        (_store, _keys, _clock) = (store, keys, clock);
        _thread = new Thread(Run) { IsBackground = true, Name = "case writer" };
        _thread.Start();
    }

    /// <summary>Whether the latest case that came could not be stored, so short a time ago.</summary>
    public bool FailedWithin(TimeSpan time) => Volatile.Read(ref _failedAt) is not 0 and var at && _clock.GetElapsedTime(at) < time;

    /// <summary>Stores a case durably.</summary>
    /// <returns>False when a case of the same receipt code is stored already, and this one was not.</returns>
    /// <exception cref="System.Data.Common.DbException">The store failed: nothing was kept and nothing may be acknowledged.</exception>
    /// <exception cref="IOException">The key file failed, or too many wait: likewise.</exception>
    public Task<bool> Keep(Case @case, byte[] wrappedKey)
    {
        var arrival = new Arrival(@case, wrappedKey);
        return _waiting.Writer.TryWrite(arrival) ? arrival.Stored : Task.FromException<bool>(new StoreBusyException());
    }

    /// <summary>Commits what still waits, then ends.</summary>
    public void Dispose()
    {
        _waiting.Writer.TryComplete();
        _thread.Join();
        _store.Dispose();
    }

    private void Run()
    {
        var reader = _waiting.Reader;
        while (reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (_group.Count < MostInAGroup && reader.TryRead(out var arrival))
            {
                _group.Add(arrival);
            }

            Keep(_group);
            _group.Clear();
        }
    }

    private void Keep(List<Arrival> group)
    {
        try
        {
            WriteKeys(group);
            _store.Commit(group);
        }
        catch (Exception e) when (group.Count > 1 && _store.IsAboutOneRow(e))
        {
            // One bad row must not take its neighbours with it.
            foreach (var arrival in group)
            {
                Keep([arrival]);
            }

            return;
        }
        catch (Exception e)
        {
            // The edge of the writer's thread: whatever went wrong is told to those who wait, and the next group is tried.
            Volatile.Write(ref _failedAt, Math.Max(1, _clock.GetTimestamp()));
            foreach (var arrival in group)
            {
                arrival.Fail(e);
            }

            return;
        }

        Volatile.Write(ref _failedAt, 0);
        foreach (var arrival in group)
        {
            arrival.Acknowledge();
        }
    }

    // Before the rows: a key without a case is harmless, a case without its key would be lost.
    private void WriteKeys(List<Arrival> group)
    {
        var first = _keys.Reserve(group.Count);
        var wrapped = new byte[group.Count * RecordKeys.SlotLength];
        for (var i = 0; i < group.Count; i++)
        {
            group[i].Case.KeySlot = first + i;
            group[i].WrappedKey.CopyTo(wrapped.AsSpan(i * RecordKeys.SlotLength));
        }

        _keys.Write(first, wrapped);
    }
}
