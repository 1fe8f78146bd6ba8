using StackLint.Compose.Values;

namespace StackLint.Compose.Merging;

/// <summary>What <c>extends</c> of a service names.</summary>
/// <param name="Service">The name of the base.</param>
/// <param name="File">The name of its file, null for the same one.</param>
internal sealed record ExtendsReference(ComposeScalar Service, ComposeScalar? File)
{
    /// <summary>Reads both forms; null for any other, which the schema does not allow.</summary>
    internal static ExtendsReference? Read(ComposeValue extends) => extends switch
    {
        ComposeScalar { Kind: ComposeScalarKind.String } name => new ExtendsReference(name, null),
        ComposeMapping mapping when mapping.Find("service")?.Value is ComposeScalar { Kind: ComposeScalarKind.String } name => mapping.Find("file")?.Value switch
        {
            null or { IsNull: true } => new ExtendsReference(name, null),
            ComposeScalar { Kind: ComposeScalarKind.String } file => new ExtendsReference(name, file),
            _ => null,
        },
        _ => null,
    };
}
