using System.Collections.Concurrent;
using StackLint.Yaml.Syntax;
using StackLint.Yaml.Text;

namespace StackLint.Conformance.Tests.Cases;

/// <summary>Files whose aliases stand for more than StackLint reads: they exist to bring readers down, and Docker Compose takes minutes and gigabytes.</summary>
internal static class OversizedFiles
{
    private static readonly string[] Words = ["aliases counted with all that they stand for", "consists of aliases for the most part"];

    private static readonly ConcurrentDictionary<string, bool> Known = new(StringComparer.Ordinal);

    internal static bool Has(ConformanceCase testCase) => testCase.Files.Any(static f => Known.GetOrAdd(f, IsOversized));

    private static bool IsOversized(string path) =>
        SourceFileReader.Read(path, path) is { Succeeded: true } source
        && YamlParser.Parse(source.File).Errors.Any(static e => Words.Any(w => e.Message.Contains(w, StringComparison.Ordinal)));
}
