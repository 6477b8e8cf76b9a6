using PublicNotice.Analytics;

namespace PublicNotice.FeedbackApi.Campaigns;

/// <summary>
/// Which cases say nearly the same: kept in memory, made anew at every start, from normal cases alone. It tells staff how
/// many wrote so; it hides and joins nothing (incident T42).
/// </summary>
internal sealed class CaseGroups
{
    private const long Forgotten = 0;
    private readonly Lock _lock = new();
    private readonly NearDuplicates _messages = new();
    private readonly List<long> _cases = [];
    private readonly Dictionary<long, int> _numbers = [];

    /// <summary>Adds a case, once.</summary>
    public void Add(long id, string? title, string text)
    {
        lock (_lock)
        {
            if (_numbers.TryAdd(id, _cases.Count))
            {
                _cases.Add(id);
                _messages.Add(title, text);
            }
        }
    }

    /// <summary>Wipes the words of a case: it was erased, or is protected now.</summary>
    public void Forget(long id)
    {
        lock (_lock)
        {
            if (_numbers.Remove(id, out var number))
            {
                _cases[number] = Forgotten;
                _messages.Forget(number);
            }
        }
    }

    /// <summary>The other cases that say nearly the same as one, oldest first.</summary>
    public IReadOnlyList<long> Alike(long id)
    {
        lock (_lock)
        {
            return _numbers.TryGetValue(id, out var number)
                ? [.. _messages.GroupWith(number).Select(other => _cases[other]).Where(other => other != id && other != Forgotten)]
                : [];
        }
    }
}
