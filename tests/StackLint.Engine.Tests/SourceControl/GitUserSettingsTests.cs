using StackLint.Engine.SourceControl;

namespace StackLint.Engine.Tests.SourceControl;

/// <summary>The user's own file of patterns is found where Git finds it.</summary>
public sealed class GitUserSettingsTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public GitUserSettingsTests() => _folder.Write("repo/.git/HEAD", "ref: refs/heads/main\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_any_setting_it_is_Gits_default()
    {
        Assert.Equal(At("home/.config/git/ignore"), Find());
        Assert.Equal(At("xdg/git/ignore"), Find(("XDG_CONFIG_HOME", At("xdg"))));
        Assert.Null(new GitUserSettings(static _ => null).FindExcludesFile(GitRepository.At(At("repo"))!));
    }

    [Fact]
    public void Later_settings_win()
    {
        _folder.Write("home/.config/git/config", "[core]\n  excludesFile = ~/one\n");
        Assert.Equal(At("home/one"), Find());
        _folder.Write("home/.gitconfig", "[core]\n  excludesFile = /zero\n  excludesfile = ~/two\n");
        Assert.Equal(At("home/two"), Find());
        _folder.Write("global", "[Core]\n  EXCLUDESFILE = \"/th#ree\" # rest\n");
        Assert.Equal(Path.GetFullPath("/th#ree"), Find(("GIT_CONFIG_GLOBAL", At("global"))));
        _folder.Write("repo/.git/config", "[core]\n  excludesFile = four\n");
        Assert.Equal(At("repo/four"), Find());
    }

    [Fact]
    public void Empty_value_takes_the_default_away()
    {
        _folder.Write("home/.gitconfig", "[core]\n  excludesFile =\n");
        Assert.Null(Find());
    }

    [Fact]
    public void Included_file_counts_and_a_circle_ends()
    {
        _folder.Write("home/.gitconfig", "[include]\n  path = more/config\n");
        _folder.Write("home/more/config", "[core]\n  excludesFile = ~/five\n");
        Assert.Equal(At("home/five"), Find());
        _folder.Write("home/more/config", "[include]\n  path = ../.gitconfig\n");
        Assert.Equal(At("home/.config/git/ignore"), Find());
    }

    [Fact]
    public void Worktree_has_the_exclusions_of_its_main_repository()
    {
        _folder.Write("repo/.git/worktrees/wt/commondir", "../..\n");
        _folder.Write("repo/.git/info/exclude", "a.yml\n");
        _folder.Write("wt/.git", $"gitdir: {At("repo/.git/worktrees/wt")}\n");
        _folder.Write("wt/a.yml", "services: {web: {image: nginx}}");
        _folder.Write("wt/b.yml", "services: {web: {image: nginx}}");
        Assert.Equal(["wt/b.yml"], _folder.Lint("wt").Files.Select(static f => f.Path));
    }

    private string At(string name) => Path.GetFullPath(name, _folder.Path);

    private string? Find(params (string Name, string Value)[] variables)
    {
        var all = variables.Append(("HOME", At("home"))).Append(("GIT_CONFIG_NOSYSTEM", "1")).ToDictionary(static v => v.Item1, static v => v.Item2);
        return new GitUserSettings(all.GetValueOrDefault).FindExcludesFile(GitRepository.At(At("repo"))!);
    }
}
