using System.Collections.Immutable;
using StackLint.Compose.Binding;
using StackLint.Compose.Interpolation;
using StackLint.Compose.Origins;
using StackLint.Compose.Values;
using StackLint.Yaml.Syntax;

namespace StackLint.Compose.Loading;

/// <summary>Reads documents as they are written, before anything is cast, decoded or merged.</summary>
internal static class DocumentReader
{
    internal static ImmutableArray<ComposeMapping> Read(ImmutableArray<YamlFile> files, ComposeLoadOptions options)
    {
        var reader = new ValueReader(new Interpolator(options.Dialect, options.Variables));

        // The stack loader does not read beyond the first document.
        return
        [
            .. files
                .SelectMany(f => options.Dialect == ComposeDialect.Stack ? f.Documents.Where(static d => d.Index == 0) : f.Documents)
                .Select(d => reader.Read(d.Root, Provenance.Direct))
                .OfType<ComposeMapping>(),
        ];
    }
}
