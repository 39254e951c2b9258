namespace OperaMais.Web.Forms;

/// <summary>How large a file is that the forms of a page take. What is larger is refused by <see cref="OversizedForm"/>, whatever its size.</summary>
/// <param name="bytes">The most bytes: whole mebibytes.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class LargestFileAttribute(int bytes) : Attribute
{
    /// <summary>The most bytes.</summary>
    public int Bytes => bytes;
}
