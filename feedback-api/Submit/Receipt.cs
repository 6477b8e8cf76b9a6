using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;

namespace PublicNotice.FeedbackApi.Submit;

/// <summary>回执: what the citizen takes away.</summary>
/// <param name="Code">The receipt code, seven groups of four characters. A secret.</param>
/// <param name="ReceivedAt">When it was on disk.</param>
/// <param name="State">The citizen's word for the state.</param>
/// <param name="DueAt">The end of the last day for the answer.</param>
/// <param name="About">What it is about, in words.</param>
/// <param name="Proof">What proves the receipt.</param>
public sealed record Receipt(
    string Code, DateTimeOffset ReceivedAt, string State, DateTimeOffset DueAt, string About, ReceiptProof Proof)
{
    internal static Receipt Of(ReceiptCode code, Case @case) => new(
        code.ToString(),
        @case.ReceivedAt.ToOffset(ShanghaiTime.Offset),
        @case.State.CitizenWord(),
        ShanghaiTime.EndOf(@case.DueOn).AddSeconds(-1),
        AboutWords.Of(@case),
        new ReceiptProof(Commitment.Algorithm, Convert.ToHexStringLower(@case.Salt), Convert.ToHexStringLower(@case.Commitment)));
}

/// <summary>The proof of a receipt. It shows that these words were received, not who sent them or that anyone read them.</summary>
/// <param name="Algorithm">How the commitment is computed.</param>
/// <param name="Salt">The salt, hexadecimal.</param>
/// <param name="Commitment">The commitment, hexadecimal.</param>
public sealed record ReceiptProof(string Algorithm, string Salt, string Commitment);
