using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace PublicNotice.Analytics;

/// <summary>
/// The cases for which staff see no suggestion, so that agreement with the model can be measured on people who did not read
/// it first. Which cases these are depends on their id and a secret alone: nobody can choose them.
/// </summary>
public static class BlindSample
{
    /// <summary>The share of all cases.</summary>
    public const double Share = 0.05;

    /// <summary>Whether the suggestion for a case is to be hidden.</summary>
    /// <param name="caseId">The case's id.</param>
    /// <param name="secret">A secret of the installation.</param>
    public static bool Hides(string caseId, ReadOnlySpan<byte> secret)
    {
        ArgumentNullException.ThrowIfNull(caseId);
        var hash = HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(caseId));
        return BinaryPrimitives.ReadUInt32BigEndian(hash) < Share * uint.MaxValue;
    }
}
