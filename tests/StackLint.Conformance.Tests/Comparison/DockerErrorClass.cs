namespace StackLint.Conformance.Tests.Comparison;

/// <summary>Kinds of errors with which Docker's loaders end.</summary>
internal enum DockerErrorClass
{
    Yaml,
    TopLevel,
    Json,
    Forbidden,
    Interpolation,
    Version,
    Schema,
    Decode,
    File,
    Conflict,
    Other,
}
