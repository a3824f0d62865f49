# fish: chamber completion fish > ~/.config/fish/completions/chamber.fish
function __chamber_complete
    set -l after (string replace -r '^\S+\s+' '' -- (commandline -cp))
    chamber "[suggest:"(string length -- $after)"]" $after 2>/dev/null
end
complete -c chamber -a '(__chamber_complete)'
