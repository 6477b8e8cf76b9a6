using System.Security.Cryptography;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Submit;

/// <summary>Makes a case of a submission: seals what is personal, commits to the words, sets the deadline.</summary>
internal sealed class CaseMaker(PersonalData personalData, ReplyDeadline deadline)
{
    public Case Make(Submission submission, byte[] hash, string canonical, DateTimeOffset now)
    {
        var salt = RandomNumberGenerator.GetBytes(Commitment.SaltLength);
        var @case = new Case
        {
            CodeHash = hash,
            // To the millisecond, as the store keeps it: a repeated receipt must say what the first one said.
            ReceivedAt = DateTimeOffset.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds()),
            Kind = submission.Kind,
            Subject = submission.Subject,
            Title = submission.Title,
            Text = submission.Text,
            SealedName = personalData.Seal(submission.Name),
            SealedContact = personalData.Seal(submission.Contact),
            ConsentsToPublication = submission.ConsentsToPublication,
            HeldBecause = submission.HeldBecause,
            IsProtected = submission.Kind is FeedbackKind.Accusation,
            Salt = salt,
            Commitment = Commitment.Of(salt, canonical),
            DueOn = deadline.For(now).Date,
            ClockStartedAt = now,
        };
        @case.Attachments.AddRange(submission.Files.Select(file => new CaseAttachment
        {
            Key = file.Key,
            Format = file.Format,
            SealedName = personalData.Seal(file.Name)!,
            Length = file.Length,
            Hash = Convert.FromHexString(file.Hash),
        }));
        @case.Note(new Act(Act.Citizen, now), "提交");
        return @case;
    }
}
