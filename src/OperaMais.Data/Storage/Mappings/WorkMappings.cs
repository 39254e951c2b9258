using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OperaMais.Data.Jobs;
using OperaMais.Data.Settings;
using OperaMais.Data.Users;

namespace OperaMais.Data.Storage.Mappings;

internal sealed class UserMapping : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.ToTable("users");
        builder.Property(user => user.Id).ValueGeneratedNever();
        builder.Property(user => user.DisplayName).HasMaxLength(200);
    }
}

internal sealed class StoredJobMapping : IEntityTypeConfiguration<StoredJob>
{
    public void Configure(EntityTypeBuilder<StoredJob> builder)
    {
        builder.ToTable("jobs");
        builder.Property(job => job.Id).ValueGeneratedNever();
        builder.Property(job => job.State).HasConversion<string>().HasMaxLength(16);
        builder.Property(job => job.Kind).HasMaxLength(32);
        builder.Property(job => job.Version).IsConcurrencyToken();
        builder.HasIndex(job => job.CreatedAt);
    }
}

internal sealed class StoredJobWatchMapping : IEntityTypeConfiguration<StoredJobWatch>
{
    public void Configure(EntityTypeBuilder<StoredJobWatch> builder)
    {
        builder.ToTable("job_watches");
        builder.HasKey(watch => watch.JobId);
        builder.Property(watch => watch.JobId).ValueGeneratedNever();
        builder.HasOne<StoredJob>().WithOne().HasForeignKey<StoredJobWatch>(watch => watch.JobId);
    }
}

internal sealed class SettingMapping : IEntityTypeConfiguration<Setting>
{
    public void Configure(EntityTypeBuilder<Setting> builder) => builder.HasKey(setting => setting.Key);
}

internal sealed class UserClaimMapping : IEntityTypeConfiguration<IdentityUserClaim<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder) => builder.ToTable("user_claims");
}

internal sealed class UserLoginMapping : IEntityTypeConfiguration<IdentityUserLogin<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder) => builder.ToTable("user_logins");
}

internal sealed class UserTokenMapping : IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder) => builder.ToTable("user_tokens");
}
