using System.Collections.Frozen;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using OperaMais.Data.Adhesions;
using OperaMais.Data.Authorizations;
using OperaMais.Data.Implants;
using OperaMais.Data.Imports;
using OperaMais.Data.Jobs;
using OperaMais.Data.Ledger;
using OperaMais.Data.Notices;
using OperaMais.Data.Orders;
using OperaMais.Data.Outbox;
using OperaMais.Data.Production;
using OperaMais.Data.Settings;
using OperaMais.Data.Settlements;
using OperaMais.Data.Users;

namespace OperaMais.Data.Auditing;

/// <summary>What the trail leaves out, and why. Everything else enters it, also what is added to the model later.</summary>
public static class AuditRules
{
    private static readonly FrozenSet<Type> LeftOut =
    [
        // Production: rows of patients. The import, files and slices that brought them are recorded, with the hash of their content.
        typeof(StoredHospitalization),
        typeof(StoredFirstAct),
        typeof(StoredRegistration),
        typeof(RejectedRow),
        typeof(SliceTally),
        // What a recorded hash vouches for: figures follow from a settlement's inputs, entries and orders are sealed by their batch.
        typeof(StoredBeneficiarySettlement),
        typeof(StoredUnpaid),
        typeof(StoredLedgerEntry),
        typeof(StoredPaymentOrderLine),
        // Numbers one by one: the range's counter and the history, both recorded, say which were issued and what somebody did with them; those that
        // production used keep its import.
        typeof(StoredIssuedNumber),
        // What the same command is recorded for, told once more; who has read it; and what the program posts of it.
        typeof(StoredNotice),
        typeof(NoticeReading),
        typeof(OutboxMessage),
        // What processes tell each other of a job while it runs.
        typeof(StoredJobWatch),
        // A record of its own, of who looked and not of what was changed.
        typeof(StoredImplantAccess),
        // Keys that protect cookies: secret, and made by the program for itself.
        typeof(DataProtectionKey),
        typeof(AuditedCommand),
        typeof(AuditedChange),
    ];

    private static readonly FrozenSet<(Type, string)> LeftOutProperties =
    [
        // Made by the program for itself: they change with every other change, or say the same once more.
        (typeof(User), nameof(User.SecurityStamp)),
        (typeof(User), nameof(User.ConcurrencyStamp)),
        (typeof(User), nameof(User.AccessFailedCount)),
        (typeof(User), nameof(User.NormalizedUserName)),
        (typeof(User), nameof(User.NormalizedEmail)),
        (typeof(StoredJob), nameof(StoredJob.Version)),
        // What came of a job may name AIHs at fault.
        (typeof(StoredJob), nameof(StoredJob.Outcome)),
    ];

    private static readonly FrozenSet<(Type, string)> Secrets =
    [
        // Personal, and kept where it is needed only.
        (typeof(StoredAdhesion), nameof(StoredAdhesion.Cpf)),
        // Who it is, and what says something of a person's health.
        (typeof(StoredImplantCase), nameof(StoredImplantCase.Enrolment)),
        (typeof(StoredImplantCase), nameof(StoredImplantCase.MemberName)),
        (typeof(StoredImplantCase), nameof(StoredImplantCase.Tooth)),
        (typeof(StoredImplantStep), nameof(StoredImplantStep.Text)),
        (typeof(StoredImplantDocument), nameof(StoredImplantDocument.Name)),
        // The first of numbers one of which may be a patient's; the history of the range has it.
        (typeof(StoredRangeMovement), nameof(StoredRangeMovement.First)),
        (typeof(User), nameof(User.PasswordHash)),
        (typeof(IdentityUserToken<Guid>), nameof(IdentityUserToken<>.Value)),
    ];

    /// <summary>Whether changes of an entity are recorded.</summary>
    public static bool IsRecorded(IReadOnlyEntityType entity) => !LeftOut.Contains(entity.ClrType);

    /// <summary>Whether a property is part of what is recorded.</summary>
    internal static bool IsRecorded(IReadOnlyProperty property) =>
        !LeftOutProperties.Contains((property.DeclaringType.ClrType, property.Name));

    /// <summary>Whether only that a property changed may be told.</summary>
    internal static bool IsSecret(IReadOnlyProperty property) => Secrets.Contains((property.DeclaringType.ClrType, property.Name));

    /// <summary>Whether a change is only the program's note of its own work: what a job did is recorded where it did it.</summary>
    internal static bool IsNoise(EntityEntry entry) =>
        entry.Entity is StoredJob { State: not (JobState.Queued or JobState.Cancelled) }
        // A secret as long as it is worth something; that the first user was created is recorded.
        or Setting { Key: Setting.FirstAccess };
}
