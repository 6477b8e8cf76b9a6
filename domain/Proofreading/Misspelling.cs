namespace PublicNotice.Domain;

/// <summary>A wrong way to write something, and the right one.</summary>
/// <param name="Wrong">The characters that are wrong.</param>
/// <param name="Right">What they should be; the same characters shield a longer word that is right.</param>
/// <param name="Near">When not empty, wrong only where one of these words stands near: 登陆 near 系统.</param>
/// <param name="Unless">Right where one of these words stands near: 登陆 near 台风.</param>
/// <param name="Note">Why, for the editor.</param>
public sealed record Misspelling(string Wrong, string Right, IReadOnlyList<string> Near, IReadOnlyList<string> Unless, string Note)
{
    /// <summary>Whether it shields a word instead of reporting one.</summary>
    public bool IsShield => Wrong == Right;
}

/// <summary>A misspelling in a line.</summary>
/// <param name="Entry">What is wrong.</param>
/// <param name="Offset">Where, in UTF-16 units.</param>
public sealed record MisspellingFound(Misspelling Entry, int Offset);
