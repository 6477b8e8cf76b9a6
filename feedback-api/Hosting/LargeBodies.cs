namespace PublicNotice.FeedbackApi.Hosting;

/// <summary>What a route that takes files may be sent: larger bodies than others.</summary>
/// <param name="Most">In bytes.</param>
/// <param name="Format">What the content type of such a body begins with; nothing for any.</param>
internal sealed record LargeBodies(long Most, string Format);
