using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OperaMais.Data.Authorizations;
using OperaMais.Domain.Authorizations;

namespace OperaMais.Data.Storage.Mappings;

// That no two ranges of one table share a number, the migrations of each database say in its own way.
internal static class RangeChecks
{
    // A range has as many numbers as it says, all of one state, year and kind.
    internal static string Of(string first, string count) =>
        $"{first} >= 0 AND {first} < 1000000000000 AND {count} >= 0 AND {first} % {NumberRange.SeriesSize} + {count} <= {NumberRange.SeriesSize}";
}

internal sealed class StoredSeriesMapping : IEntityTypeConfiguration<StoredSeries>
{
    public void Configure(EntityTypeBuilder<StoredSeries> builder)
    {
        builder.ToTable("authorization_series", table => table.HasCheckConstraint("c_k_authorization_series_range", RangeChecks.Of("first", "count")));
        builder.Property(series => series.Id).ValueGeneratedNever();
        builder.HasIndex(series => series.First).IsUnique();
    }
}

internal sealed class StoredMunicipalRangeMapping : IEntityTypeConfiguration<StoredMunicipalRange>
{
    public void Configure(EntityTypeBuilder<StoredMunicipalRange> builder)
    {
        builder.ToTable("municipal_ranges", table => table.HasCheckConstraint("c_k_municipal_ranges_range", RangeChecks.Of("first", "count")));
        builder.Property(range => range.Id).ValueGeneratedNever();
        builder.HasIndex(range => range.First);
        builder.HasIndex(range => range.Municipality);
        builder.HasOne<StoredSeries>().WithMany().HasForeignKey(range => range.SeriesId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StoredAuthorizingBodyMapping : IEntityTypeConfiguration<StoredAuthorizingBody>
{
    public void Configure(EntityTypeBuilder<StoredAuthorizingBody> builder)
    {
        builder.ToTable("authorizing_bodies");
        builder.Property(body => body.Id).ValueGeneratedNever();
        builder.Property(body => body.Name).HasMaxLength(120);
        builder.HasIndex(body => new { body.Municipality, body.Name }).IsUnique();
    }
}

internal sealed class StoredBodyRangeMapping : IEntityTypeConfiguration<StoredBodyRange>
{
    public void Configure(EntityTypeBuilder<StoredBodyRange> builder)
    {
        builder.ToTable("body_ranges", table =>
        {
            table.HasCheckConstraint("c_k_body_ranges_range", RangeChecks.Of("first", "count"));
            table.HasCheckConstraint("c_k_body_ranges_issued", "issued >= 0 AND issued <= count");
        });
        builder.Property(range => range.Id).ValueGeneratedNever();
        builder.HasIndex(range => range.First);
        builder.HasOne(range => range.MunicipalRange).WithMany().HasForeignKey(range => range.MunicipalRangeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(range => range.Body).WithMany().HasForeignKey(range => range.BodyId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StoredIssuedNumberMapping : IEntityTypeConfiguration<StoredIssuedNumber>
{
    public void Configure(EntityTypeBuilder<StoredIssuedNumber> builder)
    {
        builder.ToTable("issued_numbers");
        builder.HasKey(number => number.Number);
        builder.Property(number => number.Number).ValueGeneratedNever();
        builder.Property(number => number.State).HasConversion<string>().HasMaxLength(16);
        builder.Property(number => number.Note).HasMaxLength(IssuedNumber.LongestNote);
        builder.HasOne<StoredBodyRange>().WithMany().HasForeignKey(number => number.BodyRangeId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StoredRangeMovementMapping : IEntityTypeConfiguration<StoredRangeMovement>
{
    public void Configure(EntityTypeBuilder<StoredRangeMovement> builder)
    {
        builder.ToTable("range_movements");
        builder.Property(movement => movement.Id).ValueGeneratedNever();
        builder.Property(movement => movement.Kind).HasConversion<string>().HasMaxLength(32);
        builder.HasOne<StoredSeries>().WithMany().HasForeignKey(movement => movement.SeriesId).OnDelete(DeleteBehavior.Restrict);
    }
}
