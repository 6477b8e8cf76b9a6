namespace PublicNotice.Analytics;

/// <summary>A message as it arrived, without a label.</summary>
/// <param name="Id">Its id; its line number where the file gives none.</param>
/// <param name="Text">What the citizen wrote.</param>
/// <param name="Title">The title, where there is one.</param>
/// <param name="Sender">Who sent it, by whatever name the file uses; null where unknown.</param>
/// <param name="Time">When; null where unknown.</param>
public sealed record IncomingMessage(string Id, string Text, string? Title = null, string? Sender = null, DateTime? Time = null);
