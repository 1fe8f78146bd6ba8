using System.Text;

namespace StackLint.Cli.Completion;

/// <summary>The completion script for PowerShell 5.1 and later; where it offers nothing, PowerShell offers files.</summary>
internal static class PowerShellScript
{
    private const string Head =
        """
        # Completion of stacklint for PowerShell, written by 'stacklint completion powershell'.
        # In the profile: stacklint completion powershell | Out-String | Invoke-Expression

        Register-ArgumentCompleter -Native -CommandName stacklint -ScriptBlock {
            param($wordToComplete, $commandAst, $cursorPosition)


        """;

    private const string Tail =
        """

            $words = @($commandAst.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursorPosition -or ($_.Extent.EndOffset -le $cursorPosition -and $wordToComplete -eq '') } | ForEach-Object { $_.Extent.Text })
            $command = '@default@'
            if ($words.Count -gt 0 -and $options.Contains($words[0])) { $command = $words[0] }
            if ($words.Count -gt 1 -and $options.Contains("$($words[0]) $($words[1])")) { $command = "$($words[0]) $($words[1])" }

            $lead = ''
            $value = $wordToComplete
            $option = if ($words.Count -gt 0) { $words[-1] } else { '' }
            if ($wordToComplete -match '^(--[^=]+)=(.*)$') {
                $option = $Matches[1]
                $lead = "$option="
                $value = $Matches[2]
            }
            elseif ($alone.Contains("$command $option")) { $option = '' }

            $offers = [ordered]@{}
            if ($values.Contains("$command $option")) {
                $kind, $items = $values["$command $option"]
                $rest = $value
                if ($kind -eq 'report' -and $value -match '^([^=]*=)(.*)$') {
                    $lead += $Matches[1]
                    $rest = $Matches[2]
                }
                if ($kind -eq 'file' -or $rest -ne $value -or $value.EndsWith('=')) {
                    # Without anything before the value PowerShell offers files by itself.
                    if ($lead -ne '') {
                        foreach ($file in [System.Management.Automation.CompletionCompleters]::CompleteFilename($rest)) {
                            [System.Management.Automation.CompletionResult]::new("$lead$($file.CompletionText)", $file.ListItemText, 'ParameterValue', $file.ToolTip)
                        }
                    }
                    return
                }
                if ($kind -eq 'list') { if ($value -match '^(.*,)([^,]*)$') { $lead += $Matches[1] } }
                if ($kind -eq 'report') { $items = $items | ForEach-Object { "$_=" } }
                foreach ($item in $items) { $offers["$lead$item"] = $option }
            }
            elseif ($lead -eq '') {
                if ($wordToComplete.StartsWith('-')) { $offers = $options[$command] }
                elseif ($words.Count -eq 0) { $offers = $commands[''] }
                elseif ($commands.Contains($command)) { $offers = $commands[$command] }
                elseif ($arguments.Contains($command)) { $offers = $arguments[$command] }
            }

            foreach ($offer in $offers.GetEnumerator()) {
                if ($offer.Key.StartsWith($wordToComplete, [StringComparison]::OrdinalIgnoreCase)) {
                    [System.Management.Automation.CompletionResult]::new($offer.Key, $offer.Key, 'ParameterValue', $offer.Value)
                }
            }
        }

        """;

    internal static string Write(CompletionSource source)
    {
        var text = new StringBuilder(Head);
        AppendTable(text, "commands", source.Program.All.Prepend(source.Program).Where(static c => c.Commands.Length > 0).Select(static c => (c.Path, c.Commands.Select(static n => (n.Name, n.Description)))));
        AppendTable(text, "options", source.Program.All.Select(static c => (c.Path, c.Options.Select(static o => (o.Name, o.Description)))));
        AppendTable(text, "arguments", source.Program.All.Where(static c => c.Argument is { Kind: ValueKind.Words or ValueKind.Rule }).Select(c => (c.Path, ArgumentsOf(c, source))));
        text.Append("    $values = @{\n");
        foreach (var command in source.Program.All)
        {
            foreach (var option in command.Options.Where(static o => o.Value is not null))
            {
                foreach (var name in option.Names)
                {
                    text.Append($"        {Quote($"{command.Path} {name}")} = {Values(option.Value!, source)}\n");
                }
            }
        }

        text.Append("    }\n    $alone = @(");
        text.AppendJoin(", ", source.Program.All.SelectMany(static c => c.Options.Where(static o => o.TakesNone).SelectMany(o => o.Names.Select(n => Quote($"{c.Path} {n}")))));
        text.Append(")\n").Append(Tail.Replace("@default@", CompletionSource.DefaultCommand, StringComparison.Ordinal));
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static IEnumerable<(string, string)> ArgumentsOf(CommandModel command, CompletionSource source) => command.Argument!.Kind == ValueKind.Rule
        ? source.Rules.Select(static r => (r.Id, r.Descriptor.Title.ToString()))
        : command.Argument.Words.Select(w => (w, command.ArgumentDescription));

    // A kind and words; where a file or a folder stands for itself, PowerShell offers them.
    private static string Values(ValueModel value, CompletionSource source)
    {
        var kind = value.Kind switch
        {
            ValueKind.WordList => "list",
            ValueKind.WordBeforeFile => "report",
            ValueKind.File or ValueKind.Folder => "file",
            _ => "words",
        };
        var words = value.Kind == ValueKind.Rule ? [.. source.Rules.Select(static r => r.Id)] : value.Words;
        return $"'{kind}', @({string.Join(", ", words.Select(Quote))})";
    }

    private static void AppendTable(StringBuilder text, string name, IEnumerable<(string Key, IEnumerable<(string Word, string Meaning)> Items)> rows)
    {
        text.Append($"    ${name} = @{{\n");
        foreach (var (key, items) in rows)
        {
            text.Append($"        {Quote(key)} = [ordered]@{{\n");
            foreach (var (word, meaning) in items)
            {
                text.Append($"            {Quote(word)} = {Quote(meaning)}\n");
            }

            text.Append("        }\n");
        }

        text.Append("    }\n");
    }

    private static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
