using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Cases;
using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Submit;

/// <summary>Makes a case of a submission: seals what is personal, commits to the words, sets the deadline.</summary>
internal sealed class CaseMaker(ReplyDeadline deadline)
{
    public Case Make(Submission submission, RecordKey key, byte[] hash, string canonical, DateTimeOffset now)
    {
        var isProtected = submission.Kind is FeedbackKind.Accusation;
        var salt = FreshBytes.Take(Commitment.SaltLength);
        var @case = new Case
        {
            CodeHash = hash,
            // To the millisecond, as the store keeps it: a repeated receipt must say what the first one said.
            ReceivedAt = DateTimeOffset.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds()),
            Kind = submission.Kind,
            Subject = submission.Subject,
            Title = PersonalData.Conceal(key, isProtected, Place.Title, submission.Title),
            Text = PersonalData.Conceal(key, isProtected, Place.Text, submission.Text)!,
            SealedName = PersonalData.Seal(key, Place.Name, submission.Name),
            SealedContact = PersonalData.Seal(key, Place.Contact, submission.Contact),
            ConsentsToPublication = submission.ConsentsToPublication,
            HeldBecause = submission.HeldBecause,
            IsProtected = isProtected,
            Salt = salt,
            Commitment = Commitment.Of(salt, canonical),
            DueOn = deadline.For(now),
        };
        @case.Attachments.AddRange(submission.Files.Select(file => new CaseAttachment
        {
            Key = file.Key,
            Format = file.Format,
            SealedName = key.Seal(Place.FileName, file.Name),
            SealedKey = key.Seal(Place.FileKey, file.Secret),
            Length = file.Length,
            Hash = Convert.FromHexString(file.Hash),
        }));
        @case.Note(new Act(Act.Citizen, now), "提交");
        return @case;
    }
}
