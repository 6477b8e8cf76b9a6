namespace PublicNotice.FeedbackApi.Recounts;

/// <summary>Of which working days the open deadlines were worked out: a digest of the calendar files.</summary>
internal sealed class CalendarMark
{
    /// <summary>There is one.</summary>
    public int Id { get; init; } = 1;

    public required byte[] Digest { get; set; }

    public required DateTimeOffset At { get; set; }
}
