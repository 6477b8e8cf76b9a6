using System.Collections.Concurrent;
using System.Security.Claims;
using PublicNotice.FeedbackApi.SignIn;

namespace PublicNotice.FeedbackApi.Handling;

/// <summary>Who else has a case open: so that two do not write the same answer. Kept in memory only, for minutes.</summary>
internal sealed class Presence(TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);
    private readonly ConcurrentDictionary<(long Case, string Account), (string Name, DateTimeOffset At)> _here = new();

    /// <summary>Notes that somebody looks at a case, and tells who else has done so in the last minutes.</summary>
    public IReadOnlyList<string> Enter(ClaimsPrincipal staff, long id)
    {
        var (now, account) = (clock.GetUtcNow(), staff.AccountId());
        foreach (var (key, (_, at)) in _here)
        {
            if (now - at > Fresh)
            {
                _here.TryRemove(key, out _);
            }
        }

        _here[(id, account)] = (staff.DisplayName(), now);
        return [.. _here.Where(here => here.Key.Case == id && here.Key.Account != account).Select(here => here.Value.Name).Order(StringComparer.Ordinal)];
    }
}
