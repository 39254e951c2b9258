using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OperaMais.Data.Reports;

namespace OperaMais.Data.Storage.Mappings;

/// <summary>Maps issued reports.</summary>
internal sealed class StoredReportMapping : IEntityTypeConfiguration<StoredReport>
{
    public void Configure(EntityTypeBuilder<StoredReport> report)
    {
        report.ToTable("reports");
        report.HasKey(row => row.Code);
        report.Property(row => row.Code).HasMaxLength(26);
        report.Property(row => row.Kind).HasMaxLength(16);
        report.Property(row => row.DataSha256).HasMaxLength(64);
        // Who asks whether a report still stands asks for later ones of its subject.
        report.HasIndex(row => new { row.Kind, row.Subject, row.IssuedAt });
    }
}
