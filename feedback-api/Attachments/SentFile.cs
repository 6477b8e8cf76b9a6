namespace PublicNotice.FeedbackApi.Attachments;

/// <summary>A file that was taken in and waits for its submission.</summary>
/// <param name="Key">Where its bytes are kept.</param>
/// <param name="Secret">The key that its bytes are sealed with.</param>
/// <param name="Format">jpg, png, webp, pdf or docx.</param>
/// <param name="Name">Its cleaned name.</param>
/// <param name="Length">How many bytes are kept.</param>
/// <param name="Hash">SHA-256 of the bytes as they were sent, hexadecimal: a picture is kept redrawn.</param>
public sealed record SentFile(string Key, string Secret, string Format, string Name, long Length, string Hash);
