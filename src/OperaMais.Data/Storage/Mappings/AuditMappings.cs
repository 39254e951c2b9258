using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OperaMais.Data.Auditing;

namespace OperaMais.Data.Storage.Mappings;

internal sealed class AuditedCommandMapping : IEntityTypeConfiguration<AuditedCommand>
{
    public void Configure(EntityTypeBuilder<AuditedCommand> builder)
    {
        builder.ToTable("audited_commands");
        builder.Property(command => command.Id).ValueGeneratedNever();
        builder.HasIndex(command => command.At);
        builder.HasMany(command => command.Changes).WithOne(change => change.Command).HasForeignKey(change => change.CommandId);
    }
}

internal sealed class AuditedChangeMapping : IEntityTypeConfiguration<AuditedChange>
{
    public void Configure(EntityTypeBuilder<AuditedChange> builder)
    {
        builder.ToTable("audited_changes");
        builder.HasKey(change => new { change.CommandId, change.Number });
        builder.Property(change => change.Entity).HasMaxLength(64);
        builder.Property(change => change.Action).HasConversion<string>().HasMaxLength(16);
    }
}
