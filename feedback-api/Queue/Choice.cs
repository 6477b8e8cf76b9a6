namespace PublicNotice.FeedbackApi.Queue;

/// <summary>A field of the filter with its closed list of answers.</summary>
/// <param name="Name">Its name in the address.</param>
/// <param name="Label">Its label.</param>
/// <param name="Any">The word for no condition; null when there is always one.</param>
/// <param name="Options">What can be chosen.</param>
/// <param name="Chosen">What is chosen.</param>
internal sealed record Choice(string Name, string Label, string? Any, IReadOnlyList<(string Value, string? Word)> Options, string? Chosen);
