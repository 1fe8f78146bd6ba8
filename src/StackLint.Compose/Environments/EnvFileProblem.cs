using StackLint.Compose.Loading;
using StackLint.Compose.Values;

namespace StackLint.Compose.Environments;

/// <summary>Reports what is wrong within an env file at the place that names it.</summary>
internal static class EnvFileProblem
{
    internal static void Report(LoadContext context, DotEnvFile file, ComposeValue site, string path)
    {
        var error = file.Error!;
        var line = file.Source.Text.Lines.GetLinePosition(error.Span.Start).Line + 1;
        context.Report(new LoadProblem(LoadProblemKind.InvalidValue, site.Node, path, $"{file.Source.Path} cannot be read: line {line}: {error.Message}")
        {
            Provenance = site.Provenance,
            Related = [new LoadPlace(file.Source.GetLocation(error.Span), error.Message)],
        });
    }
}
