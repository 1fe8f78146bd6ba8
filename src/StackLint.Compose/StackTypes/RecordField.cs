namespace StackLint.Compose.StackTypes;

/// <summary>A field of a <see cref="RecordType"/>.</summary>
/// <param name="Name">Its key in the file.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsAlwaysPrinted">Whether it is printed even when it is zero.</param>
internal sealed record RecordField(string Name, StackType Type, bool IsAlwaysPrinted = false)
{
    public static implicit operator RecordField((string Name, StackType Type) field) => new(field.Name, field.Type);
}
