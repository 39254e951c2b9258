using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OperaMais.Data.Contests;

namespace OperaMais.Data.Storage.Mappings;

internal sealed class StoredContestMapping : IEntityTypeConfiguration<StoredContest>
{
    public void Configure(EntityTypeBuilder<StoredContest> builder)
    {
        builder.ToTable("contests");
        builder.Property(contest => contest.Id).ValueGeneratedNever();
        builder.Property(contest => contest.Kind).HasConversion<string>().HasMaxLength(16);
        builder.Property(contest => contest.Key).HasMaxLength(16);
        builder.HasIndex(contest => contest.Beneficiary);
        builder.HasOne(contest => contest.Settlement).WithMany().HasForeignKey(contest => contest.SettlementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(contest => contest.Steps).WithOne().HasForeignKey(step => step.ContestId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StoredContestStepMapping : IEntityTypeConfiguration<StoredContestStep>
{
    public void Configure(EntityTypeBuilder<StoredContestStep> builder)
    {
        builder.ToTable("contest_steps");
        // Of two who take the next step at once, one fails.
        builder.HasKey(step => new { step.ContestId, step.Number });
        builder.Property(step => step.State).HasConversion<string>().HasMaxLength(16);
    }
}

internal sealed class StoredContestAttachmentMapping : IEntityTypeConfiguration<StoredContestAttachment>
{
    public void Configure(EntityTypeBuilder<StoredContestAttachment> builder)
    {
        builder.ToTable("contest_attachments");
        builder.Property(attachment => attachment.Id).ValueGeneratedNever();
        builder.Property(attachment => attachment.MediaType).HasMaxLength(32);
        builder.HasOne<StoredContestStep>().WithMany()
            .HasForeignKey(attachment => new { attachment.ContestId, attachment.Number }).OnDelete(DeleteBehavior.Restrict);
    }
}
