namespace OperaMais.Datasus.Production;

/// <summary>The fields of one row of hospital production as the file has them, without the blanks around them.</summary>
internal ref struct HospitalizationFields
{
    internal ReadOnlySpan<byte> Number;
    internal ReadOnlySpan<byte> Year;
    internal ReadOnlySpan<byte> Month;
    internal ReadOnlySpan<byte> Establishment;
    internal ReadOnlySpan<byte> PlaceOfSurgery;
    internal ReadOnlySpan<byte> Residence;
    internal ReadOnlySpan<byte> Character;
    internal ReadOnlySpan<byte> IsSingle;
    internal ReadOnlySpan<byte> Procedure;
    internal ReadOnlySpan<byte> FirstAct;
    internal ReadOnlySpan<byte> FederalSh;
    internal ReadOnlySpan<byte> FederalSp;
}
