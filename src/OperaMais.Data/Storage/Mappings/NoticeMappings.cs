using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OperaMais.Data.Notices;
using OperaMais.Data.Outbox;
using OperaMais.Data.Users;

namespace OperaMais.Data.Storage.Mappings;

internal sealed class StoredNoticeMapping : IEntityTypeConfiguration<StoredNotice>
{
    public void Configure(EntityTypeBuilder<StoredNotice> builder)
    {
        builder.ToTable("notices");
        builder.Property(notice => notice.Audience).HasMaxLength(7);
        builder.Property(notice => notice.Kind).HasMaxLength(40);
        // What the bell counts on every page.
        builder.HasIndex(notice => new { notice.Audience, notice.Id });
    }
}

internal sealed class NoticeReadingMapping : IEntityTypeConfiguration<NoticeReading>
{
    public void Configure(EntityTypeBuilder<NoticeReading> builder)
    {
        builder.ToTable("notice_readings");
        builder.HasKey(reading => reading.UserId);
        builder.HasOne<User>().WithOne().HasForeignKey<NoticeReading>(reading => reading.UserId);
    }
}

internal sealed class OutboxMessageMapping : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("outbox_messages");
        builder.Property(message => message.Id).ValueGeneratedNever();
        builder.Property(message => message.Version).IsConcurrencyToken();
        builder.HasIndex(message => message.DueAt);
    }
}
